export default function AdminDesk(_: { id: string }) {
  return null;
}
