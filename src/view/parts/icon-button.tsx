import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly flip?: boolean;
  readonly disabled?: boolean;
  readonly class?: string;
}

/**
 * A button that shows only a drawing; its name is spoken and shown as a tooltip. One that has come to its end can still
 * hold the focus: a disabled one would drop it.
 */
export function IconButton({
  icon,
  label,
  onPress,
  flip = false,
  disabled = false,
  class: extra = '',
}: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${extra}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled ? 'true' : undefined}
      onClick={disabled ? undefined : onPress}
    >
      <Icon name={icon} flip={flip} />
    </button>
  );
}
