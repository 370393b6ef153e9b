import { useInfiniteList, type Question } from '../infiniteList';
import { Empty } from '../parts/Empty';
import { Filters } from '../parts/Filters';
import { Heading } from '../parts/Heading';
import { Trouble } from '../parts/Trouble';
import { WorkCard } from '../parts/WorkCard';
import { place, to } from '../router';
import { count } from '../words';

/** What hangs: found by words, kind, price and order. */
export function BrowsePage() {
  const asked = (name: string) => place.value.query.get(name) ?? '';
  const q = asked('q');
  const category = asked('category') as Question['category'];
  const order = (asked('order') || (q ? 'best match' : 'newest')) as Question['order'];
  const question = { q, category, tags: asked('tags'), minPrice: asked('minPrice'), maxPrice: asked('maxPrice'), order };
  const list = useInfiniteList(question);
  const isEmpty = !list.loading && !list.trouble && list.works.length === 0;
  return (
    <>
      <Heading title="Works" />
      <Filters {...question} />
      <p class="fine found" role="status">
        {list.total !== undefined && !isEmpty && count(list.total, 'work')}
      </p>
      <ul class="cards" aria-busy={list.loading}>
        {list.works.map((work) => (
          <WorkCard key={work.id} work={work} />
        ))}
        {list.loading && list.works.length === 0 && Array.from({ length: 8 }, (_, gap) => <li class="work ghost" key={gap} />)}
      </ul>
      <Trouble of={list.trouble} retry={list.again} />
      {list.hasMore && (
        <p class="more">
          <button onClick={list.more}>More works</button>
        </p>
      )}
      {isEmpty && (
        <Empty title="Nothing like that hangs here">
          Try other words, or look at <a href={to('artworks')}>everything</a>.
        </Empty>
      )}
    </>
  );
}
