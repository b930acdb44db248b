-- One person's work on its way to one other; it is passed when that person says yes.
CREATE TABLE handover (
    id          uuid PRIMARY KEY,
    from_id     uuid        NOT NULL REFERENCES employee,
    to_id       uuid        NOT NULL REFERENCES employee,
    reason      text        NOT NULL CHECK (reason IN ('LEAVING', 'TRANSFER', 'ABSENCE')),
    note        text,
    status      text        NOT NULL CHECK (status IN ('PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    proposed_by uuid        NOT NULL REFERENCES employee,
    proposed_at timestamptz NOT NULL,
    decided_at  timestamptz,
    decided_by  uuid REFERENCES employee,
    opinion     text,
    version     int         NOT NULL DEFAULT 1,
    CHECK (from_id <> to_id),
    CHECK ((status = 'PROPOSED') = (decided_at IS NULL)),
    CHECK (status <> 'DECLINED' OR length(opinion) > 0)
);

CREATE INDEX handover_newest ON handover (proposed_at DESC, id DESC);
CREATE INDEX handover_from ON handover (from_id);
CREATE INDEX handover_waiting ON handover (to_id) WHERE status = 'PROPOSED';

CREATE TABLE handover_part (
    handover_id uuid NOT NULL REFERENCES handover,
    kind        text NOT NULL,
    -- Null: all there is of the kind on the day it is confirmed.
    only_ids    uuid[],
    proposed    int  NOT NULL,
    passed      int,
    stayed      int,
    PRIMARY KEY (handover_id, kind)
);
