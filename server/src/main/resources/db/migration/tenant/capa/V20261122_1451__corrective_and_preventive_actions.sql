CREATE SEQUENCE capa_number;

CREATE TABLE capa (
    id uuid PRIMARY KEY,
    capa_no text NOT NULL UNIQUE,
    type text NOT NULL CHECK (type IN ('CORRECTIVE', 'PREVENTIVE')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    department_id uuid NOT NULL REFERENCES department,
    author_id uuid REFERENCES employee,
    supervisor_id uuid REFERENCES employee,
    status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'IN_EXECUTION', 'TO_VERIFY', 'CLOSED', 'CANCELLED')),
    round int NOT NULL DEFAULT 1 CHECK (round >= 1),
    problem text,
    extent text,
    containment text,
    -- how its success is told: what is measured, of what, before and after
    effect_kind text,
    effect_item text,
    effect_name text,
    effect_department_id uuid REFERENCES department,
    effect_target numeric(5, 1) CHECK (effect_target BETWEEN 0 AND 100),
    effect_lower_better boolean NOT NULL DEFAULT false,
    baseline_from date,
    baseline_to date,
    baseline_part bigint,
    baseline_whole bigint,
    waiting_days int NOT NULL DEFAULT 30 CHECK (waiting_days BETWEEN 1 AND 366),
    execution_report text,
    executed_on date,
    effect_on date,
    waited_again boolean NOT NULL DEFAULT false,
    cancel_reason text,
    created_at timestamptz NOT NULL,
    submitted_at timestamptz,
    approved_at timestamptz,
    closed_at timestamptz,
    -- grows with what is approved, not with what becomes of it
    plan_version int NOT NULL DEFAULT 1,
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL,
    updated_by uuid REFERENCES employee,
    CHECK (baseline_to >= baseline_from),
    CHECK (baseline_part BETWEEN 0 AND baseline_whole),
    CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (status NOT IN ('IN_EXECUTION', 'TO_VERIFY', 'CLOSED') OR approved_at IS NOT NULL),
    CHECK (status NOT IN ('TO_VERIFY', 'CLOSED') OR effect_on > executed_on)
);

CREATE INDEX capa_newest ON capa (created_at desc, id desc);
CREATE INDEX capa_open ON capa (status, effect_on) WHERE status NOT IN ('CLOSED', 'CANCELLED');
CREATE INDEX capa_supervisor ON capa (supervisor_id) WHERE status NOT IN ('CLOSED', 'CANCELLED');
CREATE INDEX capa_author ON capa (author_id) WHERE status IN ('DRAFT', 'SUBMITTED');

-- Where it comes from: another room's record under its name there, so no foreign key.
CREATE TABLE capa_source (
    capa_id uuid NOT NULL REFERENCES capa,
    position int NOT NULL,
    type text NOT NULL,
    source_id text,
    label text NOT NULL,
    PRIMARY KEY (capa_id, position)
);

CREATE INDEX capa_source_record ON capa_source (type, source_id);

-- The tree of whys in the order it is read; the first level stands on a bone of the fish.
CREATE TABLE capa_cause (
    capa_id uuid NOT NULL REFERENCES capa,
    position int NOT NULL,
    depth int NOT NULL CHECK (depth BETWEEN 0 AND 6),
    branch text NOT NULL CHECK (branch IN ('PEOPLE', 'MACHINE', 'MATERIAL', 'METHOD', 'ENVIRONMENT', 'MEASUREMENT')),
    text text NOT NULL,
    root boolean NOT NULL,
    PRIMARY KEY (capa_id, position)
);

CREATE TABLE capa_participant (
    capa_id uuid NOT NULL REFERENCES capa,
    employee_id uuid NOT NULL REFERENCES employee,
    PRIMARY KEY (capa_id, employee_id)
);

CREATE INDEX capa_participant_employee ON capa_participant (employee_id);

CREATE TABLE capa_measure (
    id uuid PRIMARY KEY,
    capa_id uuid NOT NULL REFERENCES capa,
    round int NOT NULL,
    position int NOT NULL,
    text text NOT NULL,
    owner_id uuid REFERENCES employee,
    due_on date,
    cost numeric(12, 2) CHECK (cost >= 0),
    done_at timestamptz,
    result text,
    CHECK ((done_at IS NULL) = (result IS NULL)),
    UNIQUE (capa_id, round, position)
);

CREATE INDEX capa_measure_open ON capa_measure (owner_id, due_on) WHERE done_at IS NULL;

-- A new date for a measure after approval; somebody has to agree to it.
CREATE TABLE capa_date_change (
    id uuid PRIMARY KEY,
    measure_id uuid NOT NULL REFERENCES capa_measure,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL REFERENCES employee,
    asked_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('PENDING', 'RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    CHECK (to_on > from_on)
);

CREATE INDEX capa_date_change_measure ON capa_date_change (measure_id);
CREATE UNIQUE INDEX capa_date_change_one_at_a_time ON capa_date_change (measure_id) WHERE status IN ('PENDING', 'RETURNED');

-- Each look at the effect with the figures it was judged by.
CREATE TABLE capa_verification (
    id uuid PRIMARY KEY,
    capa_id uuid NOT NULL REFERENCES capa,
    round int NOT NULL,
    verified_by uuid NOT NULL REFERENCES employee,
    verified_at timestamptz NOT NULL,
    before_part bigint NOT NULL,
    before_whole bigint NOT NULL,
    after_from date NOT NULL,
    after_to date NOT NULL,
    after_part bigint NOT NULL,
    after_whole bigint NOT NULL,
    target numeric(5, 1) NOT NULL,
    lower_better boolean NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('EFFECTIVE', 'WORSE', 'NO_EVIDENCE')),
    decision text NOT NULL CHECK (decision IN ('CLOSE', 'WAIT', 'NEXT_ROUND')),
    note text,
    CHECK (before_part BETWEEN 0 AND before_whole),
    CHECK (after_part BETWEEN 0 AND after_whole),
    CHECK (decision <> 'CLOSE' OR verdict = 'EFFECTIVE')
);

CREATE INDEX capa_verification_capa ON capa_verification (capa_id, verified_at);

-- The story of an action, only ever added to.
CREATE TABLE capa_event (
    id uuid PRIMARY KEY,
    capa_id uuid NOT NULL REFERENCES capa,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid REFERENCES employee,
    text text,
    details jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX capa_event_story ON capa_event (capa_id, at, id);
