-- Until when a password that somebody else gave opens anything while it has not been changed; null for ever.
alter table app_user add column password_accepted_until timestamptz;
