create table signing_key (
    tenant_id bigint not null,
    kid text collate "C" not null,
    algorithm text not null,
    state text not null,
    public_key bytea not null,
    sealed_private_key bytea not null,
    created_at timestamptz not null,
    version integer not null,
    constraint signing_key_pkey primary key (tenant_id, kid),
    constraint signing_key_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade,
    constraint signing_key_state check (state in ('NEXT', 'ACTIVE', 'RETIRING'))
);

-- One key signs, one waits.
create unique index signing_key_one_active on signing_key (tenant_id) where state = 'ACTIVE';
create unique index signing_key_one_next on signing_key (tenant_id) where state = 'NEXT';

create table login_session (
    tenant_id bigint not null,
    id uuid not null,
    user_id bigint not null,
    security_version integer not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint login_session_pkey primary key (tenant_id, id),
    constraint login_session_user_fkey foreign key (tenant_id, user_id) references app_user (tenant_id, id)
        on delete cascade
);

create index login_session_user_idx on login_session (tenant_id, user_id);

call isolate_by_tenant('signing_key');
call isolate_by_tenant('login_session');
