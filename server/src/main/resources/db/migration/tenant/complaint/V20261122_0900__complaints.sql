CREATE SEQUENCE complaint_number;

CREATE TABLE complaint (
    id uuid PRIMARY KEY,
    complaint_no text NOT NULL UNIQUE,
    customer_id uuid NOT NULL REFERENCES customer,
    vehicle_id uuid REFERENCES vehicle,
    work_order_id uuid REFERENCES work_order,
    -- the call record it came from; follow-up lies above this room, so no foreign key
    source_record_id uuid,
    department_id uuid NOT NULL REFERENCES department,
    source text NOT NULL CHECK (source IN ('FOLLOW_UP_CALL', 'INBOUND', 'VISIT', 'EMAIL', 'IM', 'WEB', 'LETTER', 'OEM', 'REGULATOR', 'MEDIA')),
    severity text NOT NULL CHECK (severity IN ('GRIEVANCE', 'GENERAL', 'ESCALATED', 'MAJOR')),
    category text NOT NULL CHECK (category IN ('SERVICE_ATTITUDE', 'REPAIR_QUALITY', 'PRICE', 'TIME', 'PARTS', 'PRODUCT_QUALITY', 'ENVIRONMENT', 'CAR_CLEANLINESS', 'SALES', 'PRIVACY', 'OTHER')),
    description text NOT NULL CHECK (length(description) BETWEEN 1 AND 4000),
    customer_demand text,
    legal_risk boolean NOT NULL DEFAULT false,
    handling_wanted boolean NOT NULL DEFAULT true,
    call_back_from timestamptz,
    call_back_until timestamptz,
    call_back_phone text,
    status text NOT NULL CHECK (status IN ('REGISTERED', 'REPORTED', 'INVESTIGATING', 'REPLIED', 'VERIFYING', 'CLOSED')),
    escalation_level smallint NOT NULL DEFAULT 0 CHECK (escalation_level BETWEEN 0 AND 3),
    discovered_at timestamptz NOT NULL,
    registered_by uuid NOT NULL REFERENCES employee,
    registered_at timestamptz NOT NULL,
    reported_at timestamptz,
    delivered_automatically boolean NOT NULL DEFAULT false,
    handler_id uuid REFERENCES employee,
    investigation text,
    cause text,
    direct_responsible_id uuid REFERENCES employee,
    secondary_responsible_id uuid REFERENCES employee,
    solution text,
    compensation text,
    replied_at timestamptz,
    reply_channel text CHECK (reply_channel IN ('PHONE', 'VISIT', 'ON_SITE', 'EMAIL', 'IM', 'SMS', 'LETTER')),
    reply_content text,
    customer_accepts boolean,
    unreachable_at timestamptz,
    resolved_at timestamptz,
    verified_at timestamptz,
    verification_result text CHECK (verification_result IN ('SATISFIED', 'ACCEPTED', 'DISSATISFIED')),
    closed_at timestamptz,
    closing_reason text CHECK (closing_reason IN ('CONFIRMED', 'NOT_JUSTIFIED', 'NOT_WANTED', 'UNREACHABLE')),
    closing_note text,
    reopen_count int NOT NULL DEFAULT 0,
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL,
    updated_by uuid REFERENCES employee,
    CHECK (reported_at >= discovered_at),
    CHECK (replied_at >= reported_at),
    CHECK (resolved_at >= replied_at),
    CHECK (verified_at >= resolved_at),
    CHECK (closed_at >= verified_at)
);

CREATE INDEX complaint_newest ON complaint (registered_at desc, id desc);
CREATE INDEX complaint_open ON complaint (status, registered_at) WHERE status <> 'CLOSED';
CREATE INDEX complaint_customer ON complaint (customer_id, registered_at desc);
CREATE INDEX complaint_vehicle ON complaint (vehicle_id);
CREATE INDEX complaint_handler ON complaint (handler_id) WHERE status <> 'CLOSED';

CREATE TABLE complaint_clock (
    id uuid PRIMARY KEY,
    complaint_id uuid NOT NULL REFERENCES complaint,
    kind text NOT NULL CHECK (kind IN ('T1_REPORT', 'T2_REPLY', 'T3_VERIFY')),
    round int NOT NULL,
    started_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    stopped_at timestamptz,
    stop_reason text CHECK (stop_reason IN ('MET', 'DELIVERED_AUTOMATICALLY', 'NOT_WANTED', 'UNREACHABLE', 'CLOSED')),
    told_percent smallint NOT NULL DEFAULT 0 CHECK (told_percent IN (0, 50, 80, 100)),
    breached_at timestamptz,
    reminded_on date,
    UNIQUE (complaint_id, kind, round),
    CHECK ((stopped_at IS NULL) = (stop_reason IS NULL))
);

CREATE INDEX complaint_clock_running ON complaint_clock (due_at) WHERE stopped_at IS NULL;

CREATE TABLE complaint_recipient (
    complaint_id uuid NOT NULL REFERENCES complaint,
    employee_id uuid NOT NULL REFERENCES employee,
    role text NOT NULL CHECK (role IN ('TO', 'CC')),
    delivered_at timestamptz NOT NULL,
    read_at timestamptz CHECK (read_at >= delivered_at),
    PRIMARY KEY (complaint_id, employee_id)
);

CREATE UNIQUE INDEX complaint_recipient_exactly_one_to ON complaint_recipient (complaint_id) WHERE role = 'TO';

-- The story of a complaint, only ever added to.
CREATE TABLE complaint_event (
    id uuid PRIMARY KEY,
    complaint_id uuid NOT NULL REFERENCES complaint,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id uuid REFERENCES employee,
    text text,
    details jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX complaint_event_story ON complaint_event (complaint_id, recorded_at, id);
