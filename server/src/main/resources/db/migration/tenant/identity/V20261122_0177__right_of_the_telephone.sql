-- The right for the company's telephone system to say who rings; administrators hand out its token.
update role set rights = array_append(rights, 'TELEPHONE_EVENTS')
where code = 'ADMIN'
  and not 'TELEPHONE_EVENTS' = any (rights);
