from django.urls import path

from portal.core.gallery import views

urlpatterns = [path("_gallery/", views.gallery, name="gallery")]
