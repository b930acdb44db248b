import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpoken } from '../../../lib/texts';
import { listQuery } from '../api/lists';
import { CustomValues } from './CustomValues';

interface Props {
  id: string;
  heading: (text: string) => ReactNode;
}

/** The company's own fields of a contact; nobody asks for each of them where there is no such field. */
export function ContactValues(props: Props) {
  const { language } = useSpoken();
  const { data } = useQuery(listQuery('contact-persons', language));
  if (!data?.fields.some((it) => it.key.startsWith('x_'))) return null;
  return <CustomValues list="contact-persons" topic="customers" {...props} />;
}
