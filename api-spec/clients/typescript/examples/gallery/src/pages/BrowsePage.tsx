import { Empty } from '../parts/Empty';
import { OnStage } from '../parts/OnStage';
import { SearchBar } from '../parts/SearchBar';
import { Trouble } from '../parts/Trouble';
import { WorkCard } from '../parts/WorkCard';
import { place } from '../router';
import { useInfiniteList, type Question } from '../infiniteList';

/** What hangs: found by words, kind and order; the address holds the question, so it can be shared. */
export function BrowsePage() {
  const { query } = place.value;
  const q = query.get('q') ?? '';
  const category = (query.get('category') ?? '') as Question['category'];
  const order = (query.get('order') ?? (q ? 'best match' : 'newest')) as Question['order'];
  const list = useInfiniteList({ q, category, order });
  const isEmpty = !list.loading && !list.trouble && list.works.length === 0;
  return (
    <>
      <OnStage />
      <h1 class="sr">Works</h1>
      <SearchBar q={q} category={category} order={order} />
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
      {isEmpty && (q || category ? <Empty title="Nothing like that hangs here">Try other words, or look at everything.</Empty> : <Bare />)}
    </>
  );
}

const Bare = () => (
  <Empty title="The walls are still bare">
    Start the service with <code>-Ddemo</code> for a gallery to look at, or register as an artist and hang the first work.
  </Empty>
);
