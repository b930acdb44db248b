-- What is said of a person's nature is for those who speak with them; what the law calls sensitive is for very few.
update role set rights = array_append(rights, 'PERSONALITY')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER', 'SERVICE_ADVISOR', 'CR_ADVISOR', 'AGENT',
               'DEPT_MANAGER', 'SALESPERSON', 'ACCOUNT_MANAGER')
  and not 'PERSONALITY' = any (rights);

update role set rights = array_append(rights, 'SENSITIVE_DATA')
where code in ('GENERAL_MANAGER', 'DATA_STEWARD', 'DPO')
  and not 'SENSITIVE_DATA' = any (rights);
