"""Why a ruling is as it is: reasons, their wording, their graph."""
