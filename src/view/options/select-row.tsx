import { useId } from 'preact/hooks';

export interface SelectRowProps {
  readonly title: string;
  readonly about?: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  readonly onChoose: (value: string) => void;
}

/** One choice among many, as the browser's own list. */
export function SelectRow({ title, about, value, choices, onChoose }: SelectRowProps) {
  const id = useId();
  return (
    <div class="option-row">
      <label for={id}>
        {title}
        {about === undefined ? null : <span class="option-about">{about}</span>}
      </label>
      <select id={id} class="select" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  );
}
