-- What the figures are meant to be, by branch and year; the company's own row holds for branches without one.
CREATE TABLE kpi_target_year (
    department_id uuid NOT NULL REFERENCES department,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    version int NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL,
    updated_by uuid REFERENCES employee,
    PRIMARY KEY (department_id, year)
);

CREATE TABLE kpi_target (
    department_id uuid NOT NULL,
    year int NOT NULL,
    kpi text NOT NULL,
    -- per cent, or for a hundred
    value numeric(6, 1) NOT NULL CHECK (value >= 0),
    PRIMARY KEY (department_id, year, kpi),
    FOREIGN KEY (department_id, year) REFERENCES kpi_target_year
);
