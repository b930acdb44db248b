-- How many pairs with somebody whom it brought may be one customer; absent as long as nobody has looked.
alter table data_import add column alike int;

-- Columns that fill fields of the company's own: column -> list and key of the field.
alter table data_import add column own_columns jsonb not null default '{}';
alter table data_import_mapping add column own_columns jsonb not null default '{}';
