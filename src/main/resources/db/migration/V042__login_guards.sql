-- What was tried in vain on an account: a row for each source, and one for all the sources together from which nobody got in
-- before. Sources and passwords stand here as digests under a key that the database does not have. Rows whose forget_on is
-- past say nothing any more; it changes once a day at most, so that a login need not touch its index.
create table login_guard (
    tenant_id bigint not null,
    user_id bigint not null,
    source text collate "C" not null,
    strangers boolean not null,
    tried integer[] not null default '{}',
    tried_at timestamptz[] not null default '{}',
    locked_at timestamptz,
    locked_until timestamptz,
    known_until timestamptz,
    forget_on date not null,
    constraint login_guard_pkey primary key (tenant_id, user_id, source),
    constraint login_guard_user_fkey foreign key (tenant_id, user_id) references app_user (tenant_id, id)
        on delete cascade,
    constraint login_guard_tried check (cardinality(tried) = cardinality(tried_at))
) with (fillfactor = 80);

create index login_guard_forget_idx on login_guard (forget_on);

call isolate_by_tenant('login_guard');

-- The latest automatic lock, to be shown: which sources it keeps out stands above.
alter table app_user
    add column lockout_at timestamptz,
    add column lockout_until timestamptz;
