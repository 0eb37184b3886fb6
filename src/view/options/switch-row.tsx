import { useId } from 'preact/hooks';

export interface SwitchRowProps {
  readonly title: string;
  readonly about?: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Something on or off. */
export function SwitchRow({ title, about, isOn, onSwitch }: SwitchRowProps) {
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
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  );
}
