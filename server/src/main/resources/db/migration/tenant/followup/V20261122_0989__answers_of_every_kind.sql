-- What was said to a question that is not answered with yes or no: the codes of choices, a number, a date, words. For
-- these, value tells whether it was as wanted.
alter table answer add column given text[];

-- The code of the questionnaire that was chosen for a plan; absent: the standard one.
alter table call_plan add column questionnaire text;
