-- Whoever protects personal data answers the people whose data they are.
update role set rights = array_append(rights, 'PRIVACY_MANAGE')
where code = 'DPO' and not 'PRIVACY_MANAGE' = any (rights);
