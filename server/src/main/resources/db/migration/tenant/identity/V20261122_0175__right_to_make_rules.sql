-- Whoever answers for a branch decides whom it keeps in touch with; the administrator sets it up.
update role set rights = array_append(rights, 'FOLLOW_UP_RULES')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER', 'ADMIN')
  and not 'FOLLOW_UP_RULES' = any (rights);
