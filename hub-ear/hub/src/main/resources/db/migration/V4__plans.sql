-- Every statement of the hub finds its rows by key, so one plan for all its parameters is the right one. Left to itself the
-- server would plan anew each time what it thinks is cheaper for some of them, which costs more than the statement.
do $$
begin
    execute format('alter role current_user in database %I set plan_cache_mode = force_generic_plan', current_database());
end
$$;
