-- What people are told outside the application: by mail, and in the groups of the company's messenger.

-- Whose bits of news go into a group: of a department and those below it, or of everybody.
CREATE TABLE group_robot (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('WECOM', 'DINGTALK', 'FEISHU')),
    -- the address is the key: whoever has it can write into the group
    address text NOT NULL,
    secret text,
    department_id uuid REFERENCES department,
    urgent_only boolean NOT NULL,
    active boolean NOT NULL,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE message_preference (
    employee_id uuid PRIMARY KEY REFERENCES employee,
    mail text NOT NULL CHECK (mail IN ('NONE', 'URGENT', 'ALL')),
    updated_at timestamptz NOT NULL
);

-- A notice that waits to be put into the next message of a person or a group.
CREATE TABLE message_line (
    id uuid PRIMARY KEY,
    notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
    employee_id uuid REFERENCES employee,
    robot_id uuid REFERENCES group_robot ON DELETE CASCADE,
    CHECK (num_nonnulls(employee_id, robot_id) = 1)
);

CREATE INDEX message_line_of_employee ON message_line (employee_id) WHERE employee_id IS NOT NULL;
CREATE INDEX message_line_of_robot ON message_line (robot_id) WHERE robot_id IS NOT NULL;
CREATE INDEX message_line_of_notice ON message_line (notice_id);

CREATE TABLE outgoing_message (
    id uuid PRIMARY KEY,
    employee_id uuid REFERENCES employee,
    robot_id uuid REFERENCES group_robot ON DELETE SET NULL,
    channel text NOT NULL CHECK (channel IN ('MAIL', 'WECOM', 'DINGTALK', 'FEISHU')),
    -- who gets it, in words: the address of a mailbox, the name of a group
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    status text NOT NULL CHECK (status IN ('WAITING', 'SENT', 'UNDELIVERABLE')),
    attempts int NOT NULL DEFAULT 0,
    -- the last refusal, in the words of the other side
    refusal text,
    created_at timestamptz NOT NULL,
    next_attempt_at timestamptz,
    sent_at timestamptz,
    CHECK ((status = 'SENT') = (sent_at IS NOT NULL)),
    CHECK ((status = 'WAITING') = (next_attempt_at IS NOT NULL))
);

CREATE INDEX outgoing_message_newest ON outgoing_message (created_at DESC, id DESC);
CREATE INDEX outgoing_message_by_status ON outgoing_message (status, created_at DESC, id DESC);
CREATE INDEX outgoing_message_of_employee ON outgoing_message (employee_id);
CREATE INDEX outgoing_message_of_robot ON outgoing_message (robot_id);
