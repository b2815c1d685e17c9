-- The order in which the services of an account are tried, where somebody gave one; the others follow by their ids.
alter table auth_service
    add column position integer,
    add constraint auth_service_position_range check (position between 1 and 1000000);
