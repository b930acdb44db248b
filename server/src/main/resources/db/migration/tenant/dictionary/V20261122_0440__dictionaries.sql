-- Words that a company chooses itself. A room's migration puts in what there is at first; nothing is ever taken out,
-- because records keep the code.
create table dictionary (
    name    text primary key,
    version int not null default 0
);

create table dictionary_word (
    dictionary text    not null references dictionary (name),
    code       text    not null,
    -- absent as long as the word is called as we call it, in the reader's language
    name       text,
    place      int     not null,
    retired    boolean not null default false,
    primary key (dictionary, code)
);
