-- Who leads looks at the whole; a customer for life is the general manager's word, a prospect the department manager's.
update role set rights = array_append(rights, 'LIFECYCLE_BOARD')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER', 'CR_ADVISOR', 'DEPT_MANAGER', 'MARKETING')
  and not 'LIFECYCLE_BOARD' = any (rights);
update role set rights = array_append(rights, 'LIFELONG_CONFIRM')
where code = 'GENERAL_MANAGER' and not 'LIFELONG_CONFIRM' = any (rights);
update role set rights = array_append(rights, 'PROSPECT_VIEW')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER', 'CR_ADVISOR', 'DEPT_MANAGER', 'SALESPERSON', 'ACCOUNT_MANAGER', 'MARKETING')
  and not 'PROSPECT_VIEW' = any (rights);
update role set rights = array_append(rights, 'PROSPECT_EDIT')
where code in ('BUSINESS_MANAGER', 'DEPT_MANAGER', 'SALESPERSON', 'ACCOUNT_MANAGER') and not 'PROSPECT_EDIT' = any (rights);
update role set rights = array_append(rights, 'PROSPECT_DECIDE')
where code = 'DEPT_MANAGER' and not 'PROSPECT_DECIDE' = any (rights);
