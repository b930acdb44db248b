-- Who keeps the customer files makes one out of two.
update role set rights = array_append(rights, 'CUSTOMER_MERGE')
where code = 'DATA_STEWARD' and not 'CUSTOMER_MERGE' = any (rights);
