import type { InputHTMLAttributes } from 'preact';

export function Field({ label, hint, ...input }: { label: string; hint?: string; name: string } & InputHTMLAttributes) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="text" {...input} />
      {hint && <small>{hint}</small>}
    </label>
  );
}
