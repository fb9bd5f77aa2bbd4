"""What holds for every test.

How long an example of a property takes is for the bench to say: a limit of milliseconds fails on a
busy machine, and tells nothing about what is tested.
"""

from hypothesis import HealthCheck, settings

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
