import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly flip?: boolean;
  readonly disabled?: boolean;
  readonly class?: string;
}

/** A button that shows only a drawing; its name is spoken and shown as a tooltip. */
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
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} flip={flip} />
    </button>
  );
}
