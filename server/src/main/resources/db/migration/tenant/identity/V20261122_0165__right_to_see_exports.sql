-- Who answers for the data sees what was taken out.
update role set rights = array_append(rights, 'EXPORT_LOG')
where code in ('ADMIN', 'GENERAL_MANAGER', 'DPO') and not 'EXPORT_LOG' = any (rights);
