-- Screens on a wall that show the board of a branch without anybody being signed in.
CREATE TABLE wall_screen (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    department_id uuid NOT NULL REFERENCES department,
    key_hash bytea NOT NULL UNIQUE,
    created_by uuid REFERENCES employee,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz,
    revoked_at timestamptz
);
