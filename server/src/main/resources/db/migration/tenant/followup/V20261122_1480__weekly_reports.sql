-- A report may speak of a week too: Monday to Sunday, clipped at its month.
alter table follow_up_report rename column month to starts_on;
alter table follow_up_report add column ends_on date;
update follow_up_report set ends_on = (starts_on + interval '1 month' - interval '1 day')::date;
alter table follow_up_report alter column ends_on set not null;
alter table follow_up_report drop constraint follow_up_report_month_check;
alter table follow_up_report drop constraint follow_up_report_month_department_id_revision_key;
alter table follow_up_report add constraint follow_up_report_within_a_month
    check (ends_on >= starts_on and date_trunc('month', ends_on) = date_trunc('month', starts_on));
create unique index follow_up_report_of_period on follow_up_report (department_id, starts_on, ends_on, revision);

-- Whether reports are made each week, and from how many calls a month on it is suggested.
alter table follow_up_settings add column weekly_report boolean not null default false;
alter table follow_up_settings add column weekly_report_above integer not null default 200
    check (weekly_report_above between 1 and 100000);
