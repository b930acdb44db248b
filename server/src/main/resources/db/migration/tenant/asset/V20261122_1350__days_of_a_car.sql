-- Days before which somebody reminds the owner.
alter table vehicle
    add column insurance_until  date,
    add column inspection_until date,
    add column warranty_until   date;

-- What is due on a stretch of days is asked every morning; most cars have no such day.
create index vehicle_by_insurance on vehicle (insurance_until) where insurance_until is not null and deleted_at is null;
create index vehicle_by_inspection on vehicle (inspection_until) where inspection_until is not null and deleted_at is null;
create index vehicle_by_warranty on vehicle (warranty_until) where warranty_until is not null and deleted_at is null;
