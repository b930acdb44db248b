-- Whoever meets customers writes down what was said and looks after the relationship; the steward and marketing read.
update role set rights = array_append(rights, 'RELATIONSHIP_VIEW')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER', 'SERVICE_ADVISOR', 'CR_ADVISOR', 'AGENT', 'TECH_EXPERT', 'DEPT_MANAGER',
               'SALESPERSON', 'ACCOUNT_MANAGER', 'DATA_STEWARD', 'MARKETING')
  and not 'RELATIONSHIP_VIEW' = any (rights);
update role set rights = array_append(rights, 'RELATIONSHIP_EDIT')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER', 'SERVICE_ADVISOR', 'CR_ADVISOR', 'AGENT', 'TECH_EXPERT', 'DEPT_MANAGER',
               'SALESPERSON', 'ACCOUNT_MANAGER')
  and not 'RELATIONSHIP_EDIT' = any (rights);
