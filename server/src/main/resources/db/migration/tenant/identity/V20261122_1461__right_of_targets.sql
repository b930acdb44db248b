-- Who sets what the figures of a year are meant to be.
update role set rights = array_append(rights, 'TARGET_EDIT')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER')
  and not 'TARGET_EDIT' = any (rights);
