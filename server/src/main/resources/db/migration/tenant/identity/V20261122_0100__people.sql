CREATE TABLE department (
    id           uuid PRIMARY KEY,
    name         text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('COMPANY', 'STORE', 'DEPARTMENT')),
    parent_id    uuid REFERENCES department,
    manager_id   uuid,
    -- '/root/…/own/': "and below" is one prefix condition
    path         text        NOT NULL,
    station_name text,
    area_code    text,
    phone        text,
    brand        text,
    version      int         NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX department_root ON department ((true)) WHERE parent_id IS NULL;
CREATE UNIQUE INDEX department_name ON department (parent_id, name);
CREATE INDEX department_path ON department (path text_pattern_ops);

CREATE TABLE employee (
    id            uuid PRIMARY KEY,
    name          text        NOT NULL,
    pinyin        text        NOT NULL DEFAULT '',
    staff_no      text,
    department_id uuid        NOT NULL REFERENCES department,
    superior_id   uuid REFERENCES employee,
    delegate_id   uuid REFERENCES employee,
    mobile        text,
    email         text,
    status        text        NOT NULL CHECK (status IN ('ACTIVE', 'LEAVE', 'LEFT')),
    sign_in       boolean     NOT NULL DEFAULT false,
    search        tsvector    NOT NULL DEFAULT '',
    version       int         NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX employee_staff_no ON employee (staff_no);
CREATE INDEX employee_name ON employee (name);
CREATE INDEX employee_department ON employee (department_id);
CREATE INDEX employee_superior ON employee (superior_id);
CREATE INDEX employee_list ON employee (pinyin, id);
CREATE INDEX employee_search ON employee USING gin (search);
ALTER TABLE department ADD CONSTRAINT department_manager FOREIGN KEY (manager_id) REFERENCES employee;

CREATE TABLE role (
    id         uuid PRIMARY KEY,
    code       text        NOT NULL UNIQUE,
    name       text        NOT NULL,
    rights     text[]      NOT NULL,
    view_scope text        NOT NULL CHECK (view_scope IN ('OWN', 'DEPARTMENT', 'DEPARTMENT_AND_BELOW', 'ALL')),
    edit_scope text        NOT NULL CHECK (edit_scope IN ('OWN', 'DEPARTMENT', 'DEPARTMENT_AND_BELOW', 'ALL')),
    built_in   boolean     NOT NULL,
    version    int         NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE employee_role (
    employee_id uuid NOT NULL REFERENCES employee,
    role_id     uuid NOT NULL REFERENCES role,
    PRIMARY KEY (employee_id, role_id)
);
CREATE INDEX employee_role_role ON employee_role (role_id);
