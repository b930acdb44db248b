import { searchRecords } from '../features/customer/api/paletteSearch';
import { slots } from './layout/slots';
import { router } from './router';

slots.search = (query, signal) => searchRecords(query, signal, (path) => void router.navigate(path));
