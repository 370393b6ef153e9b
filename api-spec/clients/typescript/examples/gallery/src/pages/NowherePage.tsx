import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { to } from '../router';

export function NowherePage() {
  return (
    <>
      <Heading title="Nothing is here" isHidden />
      <Empty title="There is no such room">
        The gallery goes on <a href={to()}>over here</a>.
      </Empty>
    </>
  );
}
