import { account } from './account';
import { accountability } from './accountability';
import { administration } from './administration';
import { analysis } from './analysis';
import { approval } from './approval';
import { asset } from './asset';
import { benchmark } from './benchmark';
import { cadence } from './cadence';
import { calling } from './calling';
import { capa } from './capa';
import { capaFigures } from './capaFigures';
import { care } from './care';
import { common } from './common';
import { comparison } from './comparison';
import { complaint } from './complaint';
import { customer } from './customer';
import { duplicate } from './duplicate';
import { exchange } from './exchange';
import { exporting } from './exporting';
import { figures } from './figures';
import { followup } from './followup';
import { handover } from './handover';
import { history } from './history';
import { home } from './home';
import { identity } from './identity';
import { intake } from './intake';
import { issue } from './issue';
import { known } from './known';
import { list } from './list';
import { loyalty } from './loyalty';
import { messaging } from './messaging';
import { origins } from './origins';
import { outgoing } from './outgoing';
import { personality } from './personality';
import { plan } from './plan';
import { pool } from './pool';
import { privacy } from './privacy';
import { profile } from './profile';
import { promise } from './promise';
import { prospect } from './prospect';
import { quality } from './quality';
import { relationship } from './relationship';
import { report } from './report';
import { service } from './service';
import { shell } from './shell';
import { survey } from './survey';
import { team } from './team';
import { wall } from './wall';
import { worktime } from './worktime';

export const zh = {
  account,
  accountability,
  administration,
  analysis,
  approval,
  asset,
  benchmark,
  cadence,
  calling,
  capa,
  capaFigures,
  care,
  common,
  comparison,
  complaint,
  customer,
  duplicate,
  exchange,
  exporting,
  figures,
  followup,
  handover,
  history,
  home,
  identity,
  intake,
  issue,
  known,
  list,
  loyalty,
  messaging,
  outgoing,
  origins,
  personality,
  plan,
  pool,
  privacy,
  profile,
  promise,
  prospect,
  quality,
  relationship,
  report,
  service,
  shell,
  survey,
  team,
  wall,
  worktime,
};
