import type { ComponentChildren, InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'preact';

interface Named {
  label: string;
  hint?: string;
  name: string;
}

export function Field({ label, hint, ...input }: Named & InputHTMLAttributes) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="text" {...input} />
      {hint && <small>{hint}</small>}
    </label>
  );
}

export function Area({ label, hint, ...area }: Named & TextareaHTMLAttributes) {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea rows={4} {...area} />
      {hint && <small>{hint}</small>}
    </label>
  );
}

export function Choice({ label, hint, children, ...select }: Named & SelectHTMLAttributes & { children: ComponentChildren }) {
  return (
    <label class="field">
      <span>{label}</span>
      <select {...select}>{children}</select>
      {hint && <small>{hint}</small>}
    </label>
  );
}

export function Tick({ label, ...input }: { label: string; name: string; defaultChecked?: boolean }) {
  return (
    <label class="tick">
      <input type="checkbox" value="yes" {...input} /> {label}
    </label>
  );
}
