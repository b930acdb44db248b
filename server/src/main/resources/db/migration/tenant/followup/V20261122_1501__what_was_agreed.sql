-- What somebody has agreed with a customer, in the words in which it was written down.
alter table follow_up_task add column about text check (length(about) <= 200);
