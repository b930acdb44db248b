-- How often an address has knocked at a door that everybody can reach, counted for all nodes together.
CREATE TABLE door_try (
    door    text        NOT NULL,
    address text        NOT NULL,
    until   timestamptz NOT NULL,
    used    int         NOT NULL,
    PRIMARY KEY (door, address)
);
CREATE INDEX door_try_until ON door_try (until);
