-- Whoever looks after customers keeps in touch with them: rules give contacts to the owner first.
update role set rights = array_append(rights, 'FOLLOW_UP_CALL')
where code in ('DEPT_MANAGER', 'SALESPERSON', 'ACCOUNT_MANAGER') and not 'FOLLOW_UP_CALL' = any (rights);
