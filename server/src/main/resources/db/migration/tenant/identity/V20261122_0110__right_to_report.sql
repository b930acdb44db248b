-- Who calls the customers hands in the report of the month.
update role
set rights = array_append(rights, 'FOLLOW_UP_REPORT')
where code in ('CR_ADVISOR', 'AGENT')
  and not 'FOLLOW_UP_REPORT' = any (rights);
