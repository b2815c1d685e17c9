-- Hashes of the passwords that an account had before its current one, as many as its tenant wants remembered.
create sequence password_history_seq;

create table password_history (
    tenant_id bigint not null,
    user_id bigint not null,
    id bigint not null,
    at timestamptz not null,
    hash text not null,
    constraint password_history_pkey primary key (tenant_id, user_id, id),
    constraint password_history_user_fkey foreign key (tenant_id, user_id) references app_user (tenant_id, id)
        on delete cascade
);

call isolate_by_tenant('password_history');
grant usage on sequence password_history_seq to "${runtime_role}";
