import { useState } from 'react';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import type { Benchmarks } from '../api/benchmarks';
import {
  costAtLessChurn,
  costOfNewCustomer,
  costOfWinning,
  customersFor,
  dealsFrom,
  dealsOf,
  lostForLackOfCare,
  mostPointsOfChurn,
  peopleTold,
  peopleTouched,
  profitAtLessChurn,
  profitAtMoreLoyalty,
  profitAtMoreSatisfaction,
  staying,
  wonBack,
} from '../model/calculators';
import { ownOf, reachOf, startOf } from '../model/own';
import { complainedRows, recoveredRows } from '../model/rows';
import { Card } from './Card';
import { Missing, Own } from './Own';
import { Result } from './Result';
import { Slide } from './Slide';

interface Props {
  own: Benchmarks;
}

const whole = (n: number) => sayNumber(Math.round(n));
const tenth = (n: number) => (Number.isInteger(n) ? sayNumber(n) : n.toFixed(1));

/** Whom the word of a dissatisfied customer reaches: those told, and those whose wish to buy is touched, are two claims. */
export function Dissatisfied({ own }: Props) {
  const { benchmark: words } = useTexts();
  const said = words.dissatisfied;
  const start = startOf(ownOf(own, 'DISSATISFIED')?.part, 14);
  const [people, setPeople] = useState(start.value);
  const told = peopleTold(people);
  return (
    <Card
      title={said.title}
      claims={[said.told, said.touched]}
      own={<Own own={own} kind="DISSATISFIED" as="number" />}
    >
      <Slide
        label={said.people}
        value={people}
        start={start}
        max={reachOf(start.value)}
        onChange={setPeople}
      />
      <Result
        range={words.range(whole(told.low), whole(peopleTouched(people)))}
        note={said.result(whole(told.low), whole(told.high), whole(peopleTouched(people)))}
      />
    </Card>
  );
}

export function Satisfied({ own }: Props) {
  const { benchmark: words } = useTexts();
  const said = words.satisfied;
  const start = startOf(ownOf(own, 'SATISFIED')?.part, 206);
  const [people, setPeople] = useState(start.value);
  return (
    <Card
      title={said.title}
      claims={[said.deals]}
      own={
        <>
          <Own own={own} kind="SATISFIED" as="number" />
          <Own own={own} kind="REFERRED" as="number" to="/customer-origins" />
        </>
      }
    >
      <Slide
        label={said.people}
        value={people}
        start={start}
        max={reachOf(start.value)}
        onChange={setPeople}
      />
      <Result range={whole(dealsFrom(people))} note={said.result} />
    </Card>
  );
}

export function Recovery({ own }: Props) {
  const { benchmark: words } = useTexts();
  const said = words.recovery;
  const start = startOf(ownOf(own, 'COMPLAINANTS')?.part, 18);
  const [people, setPeople] = useState(start.value);
  const rate = ownOf(own, 'RECOVERY');
  const share = rate && rate.of > 0 ? rate.part / rate.of : undefined;
  return (
    <Card
      title={said.title}
      claims={[said.stay]}
      own={
        <>
          <Own own={own} kind="RECOVERY" as="share" to={recoveredRows(own)} />
          <Own own={own} kind="REPEATED" as="share" />
          <Own own={own} kind="COMPLAINANTS" as="number" to={complainedRows(own)} />
        </>
      }
    >
      <Slide
        label={said.people}
        value={people}
        start={start}
        max={reachOf(start.value)}
        onChange={setPeople}
      />
      <Result
        range={tenth(staying(people))}
        note={share === undefined ? said.result : said.resultOwn(tenth(Math.round(people * share * 10) / 10))}
      />
    </Card>
  );
}

export function LackOfCare({ own }: Props) {
  const { benchmark: words } = useTexts();
  const said = words.lackOfCare;
  const start = startOf(ownOf(own, 'LOST_CARS')?.part, 36);
  const [lost, setLost] = useState(start.value);
  return (
    <Card
      title={said.title}
      claims={[said.twoThirds]}
      own={
        <>
          <Own own={own} kind="LACK_OF_CARE" as="share" />
          <Own own={own} kind="LOST_CARS" as="share" />
        </>
      }
    >
      <Slide label={said.lost} value={lost} start={start} max={reachOf(start.value)} onChange={setLost} />
      <Result range={tenth(Math.round(lostForLackOfCare(lost) * 10) / 10)} note={said.result} />
    </Card>
  );
}

export function WinBack({ own }: Props) {
  const { benchmark: words } = useTexts();
  const said = words.winBack;
  const start = startOf(ownOf(own, 'WON_BACK')?.of, 57);
  const [contacted, setContacted] = useState(start.value);
  return (
    <Card title={said.title} claims={[said.quarter]} own={<Own own={own} kind="WON_BACK" as="share" />}>
      <Slide
        label={said.contacted}
        value={contacted}
        start={start}
        max={reachOf(start.value)}
        onChange={setContacted}
      />
      <Result range={tenth(Math.round(wonBack(contacted) * 100) / 100)} note={said.result} />
    </Card>
  );
}

/** Three claims about profit and one about cost that have nothing to do with one another; they are never added up. */
export function Churn({ own }: Props) {
  const { benchmark: words } = useTexts();
  const said = words.churn;
  const [points, setPoints] = useState(2);
  const [cost, setCost] = useState(500_000);
  const [profit, setProfit] = useState(1_000_000);
  const range = profitAtLessChurn(profit, points);
  const example = (value: number) => ({ value, own: false });
  return (
    <Card
      title={said.title}
      claims={[said.cost, said.profit]}
      own={
        <>
          <Own own={own} kind="LOST_CARS" as="share" />
          <Missing name={said.money} why={words.noCosts} />
        </>
      }
    >
      <Slide
        label={said.points}
        value={points}
        max={mostPointsOfChurn}
        step={0.5}
        unit="%"
        onChange={setPoints}
      />
      <Slide
        label={said.costNow}
        value={cost}
        start={example(500_000)}
        max={2_000_000}
        step={10_000}
        unit={words.yuan}
        onChange={setCost}
      />
      <Slide
        label={said.profitNow}
        value={profit}
        start={example(1_000_000)}
        max={5_000_000}
        step={50_000}
        unit={words.yuan}
        onChange={setProfit}
      />
      <Result range={whole(costAtLessChurn(cost, points))} note={said.costResult} />
      <Result range={words.range(whole(range.low), whole(range.high))} note={said.profitResult} />
    </Card>
  );
}

export function Loyalty({ own }: Props) {
  const { benchmark: words } = useTexts();
  const said = words.loyalty;
  const [points, setPoints] = useState(5);
  const [profit, setProfit] = useState(1_000_000);
  return (
    <Card
      title={said.title}
      claims={[said.loyal, said.satisfied]}
      own={
        <>
          <Own own={own} kind="LOYAL" as="share" />
          <Missing name={said.money} why={words.noCosts} />
        </>
      }
    >
      <Slide label={said.points} value={points} max={20} step={0.5} unit="%" onChange={setPoints} />
      <Slide
        label={said.profitNow}
        value={profit}
        start={{ value: 1_000_000, own: false }}
        max={5_000_000}
        step={50_000}
        unit={words.yuan}
        onChange={setProfit}
      />
      <Result range={whole(profitAtMoreLoyalty(profit, points))} note={said.loyalResult} />
      <Result range={whole(profitAtMoreSatisfaction(profit))} note={said.satisfiedResult} />
    </Card>
  );
}

export function NewOrKnown() {
  const { benchmark: words } = useTexts();
  const said = words.newOrKnown;
  const [keeping, setKeeping] = useState(200);
  const [budget, setBudget] = useState(60_000);
  const [factor, setFactor] = useState<number>(costOfNewCustomer.usual);
  const { kept, won, range } = customersFor(budget, keeping);
  return (
    <Card
      title={said.title}
      claims={[said.fiveToTen, said.six]}
      own={<Missing name={said.money} why={words.noSpending} />}
    >
      <Slide
        label={said.keeping}
        value={keeping}
        start={{ value: 200, own: false }}
        max={1_000}
        step={10}
        unit={words.yuan}
        onChange={setKeeping}
      />
      <Slide
        label={said.budget}
        value={budget}
        start={{ value: 60_000, own: false }}
        max={300_000}
        step={1_000}
        unit={words.yuan}
        onChange={setBudget}
      />
      <Slide
        label={said.factor}
        value={factor}
        min={costOfNewCustomer.low}
        max={costOfNewCustomer.high}
        onChange={setFactor}
      />
      <Result range={whole(costOfWinning(keeping, factor))} note={said.costResult} />
      <Result
        range={said.customers(whole(kept), whole(won))}
        note={said.customersResult(whole(range.low), whole(range.high))}
      />
    </Card>
  );
}

export function Closing() {
  const { benchmark: words } = useTexts();
  const said = words.closing;
  const [offers, setOffers] = useState(40);
  const deals = dealsOf(offers);
  return (
    <Card
      title={said.title}
      claims={[said.fresh, said.known]}
      own={<Missing name={said.rates} why={words.noSales} />}
    >
      <Slide
        label={said.offers}
        value={offers}
        start={{ value: 40, own: false }}
        max={200}
        onChange={setOffers}
      />
      <Result range={said.result(tenth(deals.fresh), tenth(deals.known))} note={said.note} />
    </Card>
  );
}
