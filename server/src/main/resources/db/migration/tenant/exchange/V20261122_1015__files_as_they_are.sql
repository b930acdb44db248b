-- A workbook is compressed already, and a table of a million rows is read back a minute later: squeezing it costs more than
-- the room that it saves.
alter table data_import_chunk alter column content set storage external;
