import { useId } from 'preact/hooks';

export interface SwitchRowProps {
  readonly title: string;
  readonly about?: string;
  readonly isOn: boolean;
  /** By which tests find it. */
  readonly name?: string;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Something on or off. */
export function SwitchRow({ title, about, isOn, name, onSwitch }: SwitchRowProps) {
  const id = useId();
  return (
    <div class="option-row">
      <label for={id}>
        {title}
        {about === undefined ? null : <span class="option-about">{about}</span>}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        class="switch"
        data-testid={name}
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  );
}
