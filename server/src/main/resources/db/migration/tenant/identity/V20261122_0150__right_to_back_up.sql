-- Whoever sees to the machine sees to its backups, and may take one with him.
update role
set rights = array_append(rights, 'BACKUP')
where code = 'ADMIN'
  and not 'BACKUP' = any (rights);
