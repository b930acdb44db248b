-- Corrective and preventive actions: who reads them, and who draws them up and watches over them. The general manager approves.
update role set rights = array_append(rights, 'CAPA_VIEW')
where code in ('GENERAL_MANAGER', 'BUSINESS_MANAGER', 'SERVICE_MANAGER', 'SERVICE_ADVISOR', 'CR_ADVISOR', 'AGENT', 'TECH_EXPERT', 'DEPT_MANAGER')
  and not 'CAPA_VIEW' = any (rights);
update role set rights = array_append(rights, 'CAPA_EDIT')
where code in ('BUSINESS_MANAGER', 'SERVICE_MANAGER', 'CR_ADVISOR')
  and not 'CAPA_EDIT' = any (rights);
