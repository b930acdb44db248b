-- What people are told when they are asked; a new wording is a new version, the old ones stay.
create table consent_text (
    id         uuid primary key,
    purpose    text        not null check (purpose in ('SERVICE_FOLLOW_UP', 'MARKETING', 'PROFILING', 'SHARE_OEM',
                                                       'SENSITIVE', 'CASE_REFERENCE')),
    version    int         not null,
    text       text        not null check (char_length(text) between 1 and 4000),
    created_at timestamptz not null,
    created_by uuid references employee (id),
    unique (purpose, version)
);

alter table consent_record add column text_id uuid references consent_text (id);

-- Numbers whose owners asked to be left alone, whether they are on file or not.
create table blocked_number (
    id         uuid primary key,
    normalized text        not null,
    number     text        not null,
    reason     text,
    from_at    timestamptz not null,
    until      timestamptz,
    created_by uuid references employee (id),
    lifted_by  uuid references employee (id)
);

create index blocked_number_now on blocked_number (normalized, until);
create index blocked_number_newest on blocked_number (from_at desc, id desc);

-- What is said as long as the company has not worded it itself.
insert into consent_text (id, purpose, version, text, created_at)
values (gen_random_uuid(), 'SERVICE_FOLLOW_UP', 1,
        '维修交车后，我们会在约定的时间打一次回访电话，了解维修质量和您的意见。您可以随时告诉我们不再回访，不影响您享受的任何服务。', now()),
       (gen_random_uuid(), 'MARKETING', 1,
        '我们会向您介绍优惠活动和新产品。您可以选择愿意接受的方式，也可以随时拒绝，拒绝后不再打扰。', now()),
       (gen_random_uuid(), 'PROFILING', 1,
        '我们会记录您的偏好和习惯，用来安排更合适的服务。这些内容只供为您服务的同事查看，您可以要求查看、更正或删除。', now()),
       (gen_random_uuid(), 'SHARE_OEM', 1,
        '我们会把您的姓名、电话和车辆维修情况提供给车辆生产厂家，用于质量改进、召回通知和厂家回访。', now()),
       (gen_random_uuid(), 'SENSITIVE', 1,
        '您告诉我们的健康、民族、家庭等情况属于敏感个人信息，我们只在您同意的范围内使用，并限制可查看的人员。不提供不影响正常服务。', now()),
       (gen_random_uuid(), 'CASE_REFERENCE', 1,
        '我们希望在隐去可识别您身份的内容后，把这次服务经历作为案例用于内部培训或对外介绍。', now());
